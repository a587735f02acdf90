using TaskService.Api;
using TaskService.Storage;
using TracingAspire.ServiceDefaults;

var builder = WebApplication.CreateSlimBuilder(args);

builder.AddServiceDefaults();
builder.AddTaskStorage();
builder.AddTaskApi();

var app = builder.Build();

app.UseExceptionHandler();
app.UseStatusCodePages();

app.MapTaskApi();
app.MapOpenApi();
app.MapDefaultEndpoints();

return await app.RunServiceAsync();
