using Microsoft.Extensions.Hosting;
using TaskTraffic;
using TracingAspire.ServiceDefaults;

var builder = Host.CreateApplicationBuilder(args);

builder.AddServiceDefaults();
builder.AddTaskTraffic();

return await builder.Build().RunServiceAsync();
