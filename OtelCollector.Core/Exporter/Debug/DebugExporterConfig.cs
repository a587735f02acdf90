using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Exporter.Debug;

/// <summary>Settings of the debug exporter.</summary>
internal sealed class DebugExporterConfig : IComponentConfig
{
    /// <summary>How much is written; default basic.</summary>
    public DebugVerbosity Verbosity { get; private set; } = DebugVerbosity.Basic;

    /// <summary>Lines of a kind written in each second before sampling; default 2.</summary>
    public int SamplingInitial { get; private set; } = 2;

    /// <summary>After those, every how manyth line is written; default 1, all of them.</summary>
    public int SamplingThereafter { get; private set; } = 1;

    /// <summary>Whether it writes into the Collector's log (default) or plainly to standard output.</summary>
    public bool UseInternalLogger { get; private set; } = true;

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        SamplingInitial = (int)section.WholeNumber("sampling_initial", SamplingInitial, 0, int.MaxValue);
        SamplingThereafter = (int)section.WholeNumber("sampling_thereafter", SamplingThereafter, 0, int.MaxValue);
        UseInternalLogger = section.Boolean("use_internal_logger", UseInternalLogger);
        section.AcceptWithoutEffect("sending_queue", "output_paths");
        var verbosity = section.Text("verbosity", "basic");
        if (Enum.TryParse<DebugVerbosity>(verbosity, ignoreCase: true, out var known) && !char.IsAsciiDigit(verbosity[0]))
            Verbosity = known;
        else
            section.AddError("verbosity", $"verbosity level \"{verbosity}\" is not supported (valid values: basic, normal, detailed)");
    }
}
