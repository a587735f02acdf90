using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace TaskService.Tests.Fixtures;

/// <summary>The service in this process, on a table of its own, with its spans, metrics and logs at hand.</summary>
internal sealed class TaskApi : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string?> _settings;
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<LogLine> _logs = new();

    private readonly DateTimeOffset? _now;

    public TaskApi(Uri dynamoDB, DateTimeOffset? now = null, params (string Name, string? Value)[] settings)
    {
        _now = now;
        Table = SharedDynamoDB.NewTable();
        _settings = new()
        {
            ["AWS_ENDPOINT_URL_DYNAMODB"] = dynamoDB.OriginalString,
            ["AWS_REGION"] = "ap-northeast-1",
            ["AWS_ACCESS_KEY_ID"] = "local",
            ["AWS_SECRET_ACCESS_KEY"] = "local",
            ["TASK_TABLE_NAME"] = Table,
            ["Tasks:CreateTable"] = "true",
        };
        foreach (var (name, value) in settings)
            _settings[name] = value;
        Http = CreateClient();
    }

    public string Table { get; }

    public HttpClient Http { get; }

    public ConcurrentQueue<LogLine> Logs => _logs;

    public List<Metric> Metrics { get; } = [];

    /// <summary>A service that has its table.</summary>
    public static async Task<TaskApi> StartAsync(Uri dynamoDB, params (string Name, string? Value)[] settings)
    {
        var api = new TaskApi(dynamoDB, now: null, settings);
        await api.ReadyAsync();
        return api;
    }

    public Task ReadyAsync() => Eventually.BeTrueAsync(
        "the service is ready",
        async () => (await Http.GetAsync("/health/readiness")).IsSuccessStatusCode);

    /// <summary>The spans of a trace, once it has at least so many; every host of this process sees every span.</summary>
    public async Task<IReadOnlyList<Activity>> SpansAsync(ActivityTraceId trace, int atLeast) =>
        await Eventually.GetAsync<IReadOnlyList<Activity>>(
            $"{atLeast} spans of trace {trace}",
            () =>
            {
                Activity[] found = [.. _spans.Where(span => span.TraceId == trace)];
                return Task.FromResult<IReadOnlyList<Activity>?>(found.Length >= atLeast ? found : null);
            });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in _settings)
            builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.AddFilter<ConsoleLoggerProvider>(level: LogLevel.None, category: null));
        builder.ConfigureTestServices(services =>
        {
            if (_now is { } now)
                services.AddSingleton<TimeProvider>(new StoppedClock(now));
            services.ConfigureOpenTelemetryTracerProvider(tracing =>
                tracing.AddProcessor(new SimpleActivityExportProcessor(new Sink<Activity>(_spans.Enqueue))));
            services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddInMemoryExporter(Metrics));
            services.ConfigureOpenTelemetryLoggerProvider(logging =>
                logging.AddProcessor(new SimpleLogRecordExportProcessor(new Sink<LogRecord>(record => _logs.Enqueue(LogLine.From(record))))));
        });
    }

    private sealed class Sink<T>(Action<T> take) : BaseExporter<T>
        where T : class
    {
        public override ExportResult Export(in Batch<T> batch)
        {
            foreach (var item in batch)
                take(item);
            return ExportResult.Success;
        }
    }

    /// <summary>The date stands still; delays pass as ever.</summary>
    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

/// <summary>What a test wants to know of a log record; the SDK reuses the records themselves.</summary>
internal sealed record LogLine(string? Message, ActivityTraceId TraceId, ActivitySpanId SpanId)
{
    public static LogLine From(LogRecord record) => new(record.FormattedMessage, record.TraceId, record.SpanId);
}
