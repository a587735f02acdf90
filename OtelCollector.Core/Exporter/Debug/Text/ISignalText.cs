using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Debug.Text;

/// <summary>One signal as text, in the three verbosities.</summary>
internal interface ISignalText<in TData>
    where TData : SignalData
{
    /// <summary>The counts of the one line every request gets.</summary>
    (string Name, object? Value)[] Summary(TData data);

    /// <summary>A line an item.</summary>
    string Normal(TData data);

    /// <summary>Every field.</summary>
    string Detailed(TData data);
}
