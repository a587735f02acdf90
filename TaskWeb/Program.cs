using TaskWeb.Browser;
using TaskWeb.Client;
using TaskWeb.Limits;
using TaskWeb.Problems;
using TaskWeb.Proxy;
using TaskWeb.Security;
using TracingAspire.ServiceDefaults;

// The client lies beside the assembly, whatever the working directory.
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});

builder.AddServiceDefaults(defaults =>
{
    // What passes through here belongs to the traces of the browser and of task-service.
    defaults.UntracedPaths.Add(TaskServiceProxy.PathPrefix);
    defaults.UntracedPaths.Add(ClientFiles.AssetsPath);
    defaults.UntracedPaths.Add(BrowserConfigurationEndpoint.Path);
});
builder.AddRequestLimits();
builder.Services.AddAnswers();
builder.Services.AddCallLimits(TaskServiceProxy.PathPrefix);
builder.Services.AddClientFiles();
builder.Services.AddBrowserConfiguration();
builder.Services.AddTaskServiceProxy();

var app = builder.Build();

app.UseRequestLimits();
app.RefuseCrossOriginCalls(TaskServiceProxy.PathPrefix);
app.UseRateLimiter();
app.UseClientFiles();
app.MapDefaultEndpoints();
app.MapBrowserConfiguration();
app.MapTaskServiceProxy();
app.MapClientPages();

return await app.RunServiceAsync();
