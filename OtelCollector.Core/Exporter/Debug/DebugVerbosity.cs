namespace OtelCollector.Core.Exporter.Debug;

/// <summary>How much the debug exporter writes.</summary>
internal enum DebugVerbosity
{
    /// <summary>One line a request.</summary>
    Basic,

    /// <summary>One more line an item.</summary>
    Normal,

    /// <summary>Every field of every item.</summary>
    Detailed,
}
