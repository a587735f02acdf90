using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>What the capacity of a queue or the size of a batch counts.</summary>
internal enum QueueSizer
{
    /// <summary>Requests, whatever their size.</summary>
    Requests,

    /// <summary>Spans, data points or log records.</summary>
    Items,

    /// <summary>Bytes of the serialized requests.</summary>
    Bytes,
}

internal static class QueueSizes
{
    public static long Measure(this QueueSizer sizer, SignalData data) => sizer switch
    {
        QueueSizer.Items => data.ItemCount,
        QueueSizer.Bytes => data.Size,
        _ => 1,
    };

    /// <summary>The word in configuration files.</summary>
    public static string Name(this QueueSizer sizer) => sizer switch
    {
        QueueSizer.Items => "items",
        QueueSizer.Bytes => "bytes",
        _ => "requests",
    };

    public static QueueSizer? Parse(string name) => name switch
    {
        "requests" => QueueSizer.Requests,
        "items" => QueueSizer.Items,
        "bytes" => QueueSizer.Bytes,
        _ => null,
    };
}
