namespace OtelCollector.Core.Exporter.Debug;

/// <summary>Where the debug exporter writes.</summary>
internal interface IDebugOutput : IDisposable
{
    void Write(string message, (string Name, object? Value)[] fields);
}
