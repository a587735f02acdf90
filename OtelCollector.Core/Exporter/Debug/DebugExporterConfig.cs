using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Exporter.Sending;

namespace OtelCollector.Core.Exporter.Debug;

/// <summary>Settings of the debug exporter.</summary>
internal sealed class DebugExporterConfig : IComponentConfig
{
    private bool _isSilent;
    private bool _hasOutputPaths;

    /// <summary>How much is written; default basic.</summary>
    public DebugVerbosity Verbosity { get; private set; } = DebugVerbosity.Basic;

    /// <summary>Lines of a kind written in each second before sampling; default 2.</summary>
    public int SamplingInitial { get; private set; } = 2;

    /// <summary>After those, every how manyth line is written; default 1, all of them; 0 writes none.</summary>
    public int SamplingThereafter { get; private set; } = 1;

    /// <summary>Whether it writes into the Collector's log (default) or plainly to the output paths.</summary>
    public bool UseInternalLogger { get; private set; } = true;

    /// <summary>Files to write to, <c>stdout</c> and <c>stderr</c> among them; default stdout.</summary>
    public IReadOnlyList<string> OutputPaths { get; private set; } = ["stdout"];

    /// <summary>Where requests wait; off unless the section is there.</summary>
    public QueueConfig Queue { get; private set; } = new();

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        SamplingInitial = (int)section.WholeNumber("sampling_initial", SamplingInitial, int.MinValue, int.MaxValue);
        SamplingThereafter = (int)section.WholeNumber("sampling_thereafter", SamplingThereafter, int.MinValue, int.MaxValue);
        UseInternalLogger = section.Boolean("use_internal_logger", UseInternalLogger);
        _hasOutputPaths = section.HasValue("output_paths");
        OutputPaths = section.TextList("output_paths", OutputPaths);
        Queue = QueueConfig.Read(section, isOnByDefault: false);
        var verbosity = section.Text("verbosity", "basic", "configtelemetry.Level");
        if (Enum.TryParse<DebugVerbosity>(verbosity, ignoreCase: true, out var known) && char.IsAsciiLetter(verbosity[0]))
            Verbosity = known;
        else if (verbosity.Equals("none", StringComparison.OrdinalIgnoreCase))
            _isSilent = true;
        else
            section.AddError("verbosity", $"unknown metrics level \"{verbosity}\"");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (_isSilent)
            section.AddError("verbosity level \"None\" is not supported");
        else if (UseInternalLogger && _hasOutputPaths)
            section.AddError("output_paths is not supported when use_internal_logger is true");
        else if (!UseInternalLogger && OutputPaths.Count == 0)
            section.AddError("output_paths must not be empty when use_internal_logger is false");
        Queue.Validate(section);
    }
}
