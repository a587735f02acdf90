namespace TracingAspire.Testing;

/// <summary>What a snapshot of a trace leaves out, beside IDs and times, which are never in it.</summary>
public sealed record TraceSnapshotOptions
{
    /// <summary>
    /// Attributes whose presence is in the snapshot and whose value is not: <c>key = …</c>. A <c>*</c> stands for any text.
    /// Those of <see cref="VolatileAttributes"/> unless set.
    /// </summary>
    public IReadOnlyList<string> Scrub { get; init; } = VolatileAttributes;

    /// <summary>Attributes that are not in the snapshot at all; a <c>*</c> stands for any text, <c>*</c> alone for every attribute.</summary>
    public IReadOnlyList<string> Omit { get; init; } = [];

    /// <summary>
    /// Changes the text of a value before it is written; null to leave it. Values that look like a GUID, an ID, a time or
    /// an address with a port are replaced after it.
    /// </summary>
    public Func<string, string>? Replace { get; init; }

    /// <summary>
    /// Whether siblings stay in the order of their start. Default no: they are sorted by what is written of them, because
    /// spans that run side by side start in any order.
    /// </summary>
    public bool KeepOrder { get; init; }

    /// <summary>
    /// The folder of the approved files for <c>ShouldMatchSnapshot</c>; null for <c>Snapshots</c> beside the test's source.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>What differs from one run, machine or version to another: threads, processes, ports, sizes, stack traces.</summary>
    public static IReadOnlyList<string> VolatileAttributes { get; } =
    [
        "*.port", "*.body.size", "*_content_length*", "thread.*", "process.*", "host.*", "code.*", "session.id", "user_agent.*", "browser.*",
        "network.peer.address", "client.address", "*.request_id", "*.request.id", "exception.stacktrace",
    ];
}
