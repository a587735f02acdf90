using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OtelCollector.Tests.Conformance;

/// <summary>The OpenTelemetry .NET SDK in this process.</summary>
internal sealed class DotNetClient(OtlpExportProtocol protocol, string endpoint, string service)
{
    /// <summary>Sends the same telemetry as the JavaScript client.</summary>
    public void Send()
    {
        var resource = ResourceBuilder.CreateEmpty().AddAttributes(
            [new("service.name", service), new("host.cpus", 4L), new("zones", new[] { "a", "b" })]);
        using var source = new ActivitySource(service, "1.2.3");
        using var meter = new Meter(service);
        using var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(service)
            .AddOtlpExporter(o => Configure(o, "traces")).Build();
        using var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(service)
            .AddOtlpExporter(o => Configure(o, "metrics")).Build();
        using var logs = LoggerFactory.Create(b => b.AddOpenTelemetry(o =>
            o.SetResourceBuilder(resource).AddOtlpExporter(e => Configure(e, "logs"))));

        SendSpans(source, logs.CreateLogger("shop"));
        Record(meter);
        traces.ForceFlush(10_000).ShouldBeTrue();
        metrics.Shutdown(10_000).ShouldBeTrue();
    }

    private static void SendSpans(ActivitySource source, ILogger logger)
    {
        using var parent = source.StartActivity("checkout", ActivityKind.Server)!;
        parent.SetTag("http.route", "/checkout").SetTag("items", 3).SetTag("total", 12.5).SetTag("gift", false)
            .SetTag("tags", new[] { "new", "käse", "日本" });
#pragma warning disable CA1848 // One line in a test needs no generated method.
        logger.LogWarning("card declined, attempt {Attempt}", 2);
#pragma warning restore CA1848
        using var child = source.StartActivity(
            "charge",
            ActivityKind.Client,
            parent.Context,
            links: [new ActivityLink(parent.Context, new ActivityTagsCollection { ["why"] = "same cart" })])!;
        child.AddEvent(new ActivityEvent("declined", tags: new ActivityTagsCollection { ["code"] = 51 }));
        child.SetStatus(ActivityStatusCode.Error, "card declined");
    }

    private static void Record(Meter meter)
    {
        meter.CreateCounter<long>("orders", "{order}", "Orders taken.").Add(7, new KeyValuePair<string, object?>("region", "eu"));
        meter.CreateUpDownCounter<long>("cart").Add(-2);
        var histogram = meter.CreateHistogram<double>("latency", "ms");
        foreach (var value in (double[])[1, 30, 700])
            histogram.Record(value, new KeyValuePair<string, object?>("region", "eu"));
        meter.CreateObservableGauge("temperature", () => 21.5);
    }

    private void Configure(OtlpExporterOptions options, string signal)
    {
        options.Protocol = protocol;
        options.Endpoint = new Uri(protocol == OtlpExportProtocol.Grpc ? endpoint : $"{endpoint}/v1/{signal}");
    }
}
