namespace OtelCollector.Core.Service;

/// <summary>The sections of a configuration file that hold components.</summary>
internal enum ComponentKind
{
    Receiver,
    Processor,
    Exporter,
    Extension,
    Connector,
}
