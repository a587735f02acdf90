using System.Buffers;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Pdata;

/// <summary>Joins and splits serialized requests without decoding them.</summary>
internal static class Payload
{
    /// <summary>One request with the items of all, from their client where they have the same.</summary>
    public static TData Join<TData>(IReadOnlyList<TData> parts)
        where TData : SignalData, ISignalData<TData>
    {
        var client = parts.Count > 0 ? parts[0].Client : null;
        return Join(parts, parts.All(part => ReferenceEquals(part.Client, client)) ? client : null);
    }

    /// <summary>
    /// One request with the items of all; protobuf merges messages whose bytes follow each other. The parts belong to
    /// it from now on.
    /// </summary>
    public static TData Join<TData>(IReadOnlyList<TData> parts, ClientInfo? client)
        where TData : SignalData, ISignalData<TData>
    {
        if (parts.Count == 1 && ReferenceEquals(parts[0].Client, client))
            return parts[0];

        PayloadSegment? first = null;
        PayloadSegment? last = null;
        var items = 0;
        foreach (var part in parts)
        {
            items += part.ItemCount;
            foreach (var memory in part.Payload)
            {
                last = last is null ? first = new PayloadSegment(memory) : last.Append(memory);
            }
        }

        var payload = first is null
            ? ReadOnlySequence<byte>.Empty
            : new ReadOnlySequence<byte>(first, 0, last!, last!.Memory.Length);
        var joined = TData.Create(payload, items, client);
        joined.KeepIn([.. parts]);
        return joined;
    }

    /// <summary>The first items as one request and the rest as another, under copies of their resource and scope.</summary>
    public static (TData Head, TData Tail) Split<TData>(TData data, int headItems)
        where TData : SignalData, ISignalData<TData>
    {
        var schema = TData.Signal switch
        {
            Signal.Traces => WireSchema.Traces,
            Signal.Metrics => WireSchema.Metrics,
            _ => WireSchema.Logs,
        };
        var (head, tail) = WireSplit.Split(data.Payload.ToArray(), schema, headItems);
        return (
            TData.Create(new ReadOnlySequence<byte>(head), headItems, data.Client),
            TData.Create(new ReadOnlySequence<byte>(tail), data.ItemCount - headItems, data.Client));
    }

    private sealed class PayloadSegment : ReadOnlySequenceSegment<byte>
    {
        public PayloadSegment(ReadOnlyMemory<byte> memory) => Memory = memory;

        public PayloadSegment Append(ReadOnlyMemory<byte> memory)
        {
            var segment = new PayloadSegment(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = segment;
            return segment;
        }
    }
}
