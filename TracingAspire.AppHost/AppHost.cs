// The whole application on one page. What runs each part is in Resources/, the settings are in Settings/.
//
//   browser ──OTLP/HTTP──▶ otel-collector ──OTLP/gRPC──▶ jaeger
//      │ /api                    ▲    └─────OTLP/gRPC──▶ Aspire dashboard
//      ▼                         │ OTLP/gRPC
//   task-web ────▶ task-service ─┘
//                       └─ AWS SDK ─▶ dynamodb
//
// Parts wait for the start of what they need, not for its health: each copes with the others coming later, and the
// whole is up a good second sooner. The same order, reversed, is the order in which they stop.

using TracingAspire.AppHost.Commands;
using TracingAspire.AppHost.Publishing;
using TracingAspire.AppHost.Resources;
using TracingAspire.AppHost.Settings;
using TracingAspire.AppHost.Startup;

StartupClock.Begin();
var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = args, DashboardApplicationName = HostingEngine.DashboardTitle });
var settings = await builder.AddTracingSettingsAsync();

// Where a deployment goes; there Jaeger shows what the dashboard shows here.
builder.AddKubernetesEnvironment("kubernetes").WithDashboard(false).WithNeutralManifest();

var dynamodb = builder.AddDynamoDB("dynamodb", port: LocalAddresses.DynamoDB, settings);

var jaeger = builder.AddJaeger("jaeger", uiPort: LocalAddresses.JaegerUI, settings)
    .WithClearTracesCommand();

var collector = builder.AddOpenTelemetryCollector("otel-collector", LocalAddresses.OtlpGrpc, LocalAddresses.OtlpHttp, settings)
    .WithJaegerExporter(jaeger)
    .WithDashboardExporter();

var taskService = builder.AddTaskService("task-service", port: LocalAddresses.TaskService, settings)
    .WithDynamoDB(dynamodb)
    .WithJaegerLink(jaeger)
    .WithTelemetryTo(collector)
    .WaitForStart(collector)
    .WaitForStart(dynamodb);

var taskWeb = builder.AddTaskWeb("task-web", port: LocalAddresses.TaskWeb)
    .WithReference(taskService)
    .WithTelemetryTo(collector)
    .WithBrowserTelemetryTo(collector)
    .WithTraceLinksTo(jaeger)
    .WithJaegerLink(jaeger)
    .WaitForStart(collector)
    .WaitForStart(taskService);

var traffic = builder.AddTaskTraffic("traffic", settings)
    .WithUsersOf(taskWeb)
    .WithTelemetryTo(collector)
    .WithJaegerLink(jaeger)
    .WithMonitorLink(jaeger)
    .WaitForStart(collector)
    .WaitFor(taskService);

collector.WithBrowserOrigin(taskWeb);
taskWeb.WithGenerateTrafficCommand(traffic);
dynamodb.WithResetCommand(taskService, settings);

builder.AddStartupReport(taskWeb, taskService, jaeger, collector, dynamodb, traffic);

return await builder.RunAsync(settings);
