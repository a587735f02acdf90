using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TracingAspire.ServiceDefaults.Logging;

namespace TracingAspire.ServiceDefaults.Tests.Logging;

public sealed class TraceConsoleFormatterTests
{
    [Fact]
    public void Write_ActiveSpan_NamesTraceAndSpan()
    {
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();

        Write(LogLevel.Warning, exception: null).ShouldMatch(
            $@"\A\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{{3}}Z warn Some\.Category trace_id={activity.TraceId} "
            + $@"span_id={activity.SpanId}: the message\r?\n\z");
    }

    [Fact]
    public void Write_NoSpan_NamesNone() =>
        Write(LogLevel.Information, exception: null).ShouldEndWith($"Z info Some.Category: the message{Environment.NewLine}");

    [Fact]
    public void Write_Exception_FollowsTheMessage() =>
        Write(LogLevel.Error, new TimeoutException("too late")).ShouldContain(
            $"fail Some.Category: the message{Environment.NewLine}System.TimeoutException: too late");

    private static string Write(LogLevel level, Exception? exception)
    {
        using var writer = new StringWriter();
        var entry = new LogEntry<string>(level, "Some.Category", default, "the message", exception, (state, _) => state);
        new TraceConsoleFormatter().Write(entry, scopeProvider: null, writer);
        return writer.ToString();
    }
}
