namespace OtelCollector.Core.Ottl;

/// <summary>What happens where a condition has no answer.</summary>
internal enum OttlErrorMode
{
    /// <summary>The data is refused with the error.</summary>
    Propagate,

    /// <summary>The error is logged and the next condition is asked.</summary>
    Ignore,

    /// <summary>The next condition is asked.</summary>
    Silent,
}
