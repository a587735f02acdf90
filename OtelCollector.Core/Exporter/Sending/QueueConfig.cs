using OtelCollector.Core.Configuration;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>The <c>sending_queue</c> section: what waits in memory for its export.</summary>
internal sealed class QueueConfig
{
    /// <summary>Whether exports are queued; default true. Off, the sender waits for the export itself.</summary>
    public bool Enabled { get; private set; } = true;

    /// <summary>Exports in progress at once; default 10.</summary>
    public int Consumers { get; private set; } = 10;

    /// <summary>Capacity in units of the sizer; default 1000.</summary>
    public long Size { get; private set; } = 1000;

    /// <summary>Whether senders wait while the queue is full instead of being refused; default false.</summary>
    public bool BlockOnOverflow { get; private set; }

    /// <summary>What the capacity counts: <c>requests</c> (default), <c>items</c> or <c>bytes</c>.</summary>
    public string Sizer { get; private set; } = "requests";

    public static QueueConfig Read(ConfigSection exporter)
    {
        var queue = new QueueConfig();
        if (exporter.Section("sending_queue", "queuebatch.Config") is not { } section)
            return queue;
        queue.Enabled = section.Boolean("enabled", queue.Enabled);
        queue.Consumers = (int)section.WholeNumber("num_consumers", queue.Consumers, 1, 1000);
        queue.Size = section.WholeNumber("queue_size", queue.Size, 1, long.MaxValue);
        queue.BlockOnOverflow = section.Boolean("block_on_overflow", queue.BlockOnOverflow);
        queue.Sizer = section.Text("sizer", queue.Sizer);
        if (queue.Sizer is not ("requests" or "items" or "bytes"))
            section.AddError("sizer", $"invalid sizer: \"{queue.Sizer}\" (valid values: requests, items, bytes)");
        section.AcceptWithoutEffect("wait_for_result", "storage", "batch");
        return queue;
    }

    /// <summary>What one request takes of the capacity.</summary>
    public long Measure(SignalData data) => Sizer switch
    {
        "items" => data.ItemCount,
        "bytes" => data.Size,
        _ => 1,
    };
}
