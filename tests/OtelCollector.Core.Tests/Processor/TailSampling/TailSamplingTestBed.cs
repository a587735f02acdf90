using System.Buffers;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.TailSampling;
using OtelCollector.Core.Processor.TailSampling.Config;
using OtelCollector.Core.Processor.TailSampling.Traces;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Processor.TailSampling;

/// <summary>A tail sampler without its loop: the test adds spans and ticks.</summary>
internal sealed class TailSamplingTestBed
{
    private readonly TailSampler _sampler;

    public TailSamplingTestBed(string yaml, ComponentSettings? settings = null)
    {
        var config = (TailSamplingConfig)TestComponents.Config(new TailSamplingFactory(), yaml);
        _sampler = new TailSampler(settings ?? TestComponents.Settings(), config, Output, Time);
    }

    public ManualTime Time { get; } = new();

    public RecordingConsumer<Traces> Output { get; } = new();

    /// <summary>Names of the spans that were passed on.</summary>
    public IEnumerable<string> Kept => Output.Received.SelectMany(d => Spans(d.Request)).Select(s => s.Name);

    public static Span Span(int trace, string name = "span", bool isRoot = false) => new()
    {
        TraceId = ByteString.CopyFrom([.. new byte[12], .. BitConverter.GetBytes(trace)]),
        SpanId = Samples.SpanId,
        ParentSpanId = isRoot ? ByteString.Empty : Samples.SpanId,
        Name = name,
        StartTimeUnixNano = Samples.Start,
        EndTimeUnixNano = Samples.Start + 1_000_000,
    };

    public static ExportTraceServiceRequest Request(params Span[] spans) => new()
    {
        ResourceSpans = { new ResourceSpans { Resource = Samples.Resource(), ScopeSpans = { new ScopeSpans { Spans = { spans } } } } },
    };

    public static IEnumerable<Span> Spans(ExportTraceServiceRequest request) =>
        request.ResourceSpans.SelectMany(r => r.ScopeSpans).SelectMany(s => s.Spans);

    public Task AddAsync(params Span[] spans) => AddAsync(Request(spans));

    public async Task AddAsync(ExportTraceServiceRequest request)
    {
        foreach (var piece in TraceSplitter.Split(new ReadOnlySequence<byte>(request.ToByteArray())))
        {
            while (_sampler.MustWaitFor(piece))
                await TickAsync();
            await _sampler.AddAsync(piece);
        }
    }

    public async Task TickAsync(int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await _sampler.TickAsync();
        }
    }

    public Task DrainAsync() => _sampler.DrainAsync();

    /// <summary>Whether a trace of these spans is kept.</summary>
    public async Task<bool> KeepsAsync(params Span[] spans)
    {
        var before = Output.ItemCount;
        await AddAsync(spans);
        await DrainAsync();
        return Output.ItemCount > before;
    }
}
