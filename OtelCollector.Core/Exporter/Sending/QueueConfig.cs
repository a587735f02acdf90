using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>The <c>sending_queue</c> section: what waits for its export, in memory or in a storage.</summary>
internal sealed class QueueConfig
{
    private const string Key = "sending_queue";
    private const string TypeName = "queuebatch.Config";

    private readonly string _key;

    /// <summary>The defaults.</summary>
    /// <param name="key">The section's name.</param>
    public QueueConfig(string key = Key) => _key = key;

    /// <summary>No queue.</summary>
    public static QueueConfig None { get; } = new() { Enabled = false };

    /// <summary>Whether exports are queued. Off, the sender waits for the export itself.</summary>
    public bool Enabled { get; private set; } = true;

    /// <summary>Exports in progress at once; default 10.</summary>
    public int Consumers { get; private set; } = 10;

    /// <summary>Capacity in units of the sizer; default 1000.</summary>
    public long Size { get; private set; } = 1000;

    /// <summary>What the capacity counts; default requests.</summary>
    public QueueSizer Sizer { get; private set; } = QueueSizer.Requests;

    /// <summary>Whether senders wait while the queue is full instead of being refused; default false.</summary>
    public bool BlockOnOverflow { get; private set; }

    /// <summary>Whether senders wait for the export of what they queued; default false.</summary>
    public bool WaitForResult { get; private set; }

    /// <summary>The storage extension that keeps the queue over restarts; null keeps it in memory.</summary>
    public ComponentId? Storage { get; private set; }

    /// <summary>How requests are joined on their way out; null leaves them as they are.</summary>
    public QueueBatchConfig? Batch { get; private set; }

    /// <summary>The section of an exporter.</summary>
    /// <param name="exporter">The exporter's section.</param>
    /// <param name="isOnByDefault">Whether an exporter without the section has a queue.</param>
    public static QueueConfig Read(ConfigSection exporter, bool isOnByDefault = true)
    {
        var queue = new QueueConfig();
        if (exporter.Section(Key, TypeName) is { } section)
            queue.Bind(section, hasDefaults: true);
        else
            queue.Enabled = isOnByDefault;
        return queue;
    }

    /// <summary>The section of an exporter that has no queue by default, nor defaults for one.</summary>
    /// <param name="exporter">The exporter's section.</param>
    /// <param name="key">The section's name.</param>
    public static QueueConfig ReadOptional(ConfigSection exporter, string key)
    {
        var queue = new QueueConfig(key) { Enabled = false, Consumers = 0, Size = 0 };
        if (exporter.HasValue(key) && exporter.Section(key, TypeName) is { } section)
            queue.Bind(section, hasDefaults: false);
        return queue;
    }

    internal static QueueSizer? ReadSizer(ConfigSection section)
    {
        if (section.Text("sizer") is not { } name)
            return null;
        if (QueueSizes.Parse(name) is { } sizer)
            return sizer;
        section.AddError("sizer", $"invalid sizer: \"{name}\"");
        section.AddRemedy("sizer is requests, items or bytes");
        return null;
    }

    public void Validate(ConfigSection exporter)
    {
        if (!Enabled || exporter.Section(_key, TypeName) is not { } section)
            return;
        Batch?.Validate(section);
        if (Consumers <= 0)
            section.AddError("`num_consumers` must be positive");
        else if (Size <= 0)
            section.AddError("`queue_size` must be positive");
        else if (Storage is not null && WaitForResult)
            section.AddError("`wait_for_result` is not supported with a persistent queue configured with `storage`");
        else if (Batch is { } batch && batch.Sizer == Sizer && batch.MinSize > Size)
            section.AddError("`min_size` must be less than or equal to `queue_size`");
    }

    private void Bind(ConfigSection section, bool hasDefaults)
    {
        Enabled = section.Boolean("enabled", fallback: true);
        Consumers = (int)Math.Clamp(section.WholeNumber("num_consumers", Consumers), 0, int.MaxValue);
        Size = section.WholeNumber("queue_size", Size, long.MinValue, long.MaxValue, "int64");
        BlockOnOverflow = section.Boolean("block_on_overflow", BlockOnOverflow);
        WaitForResult = section.Boolean("wait_for_result", WaitForResult);
        var sizer = ReadSizer(section);
        Sizer = sizer ?? Sizer;
        Batch = QueueBatchConfig.Read(section, sizer, hasDefaults);
        if (section.Text("storage") is not { } storage)
            return;
        if (ComponentId.TryParse(storage, out var id, out var error))
            Storage = id;
        else
            section.AddError("storage", error);
    }
}
