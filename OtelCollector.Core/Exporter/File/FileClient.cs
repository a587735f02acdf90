using System.Buffers;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Json;
using OtelCollector.Core.Telemetry;
using ZstdSharp;

namespace OtelCollector.Core.Exporter.File;

/// <summary>Writes the requests of one signal.</summary>
internal sealed class FileClient<TData>(FileExporterConfig config, FileOutput output, ILogger logger)
    : IExportClient<TData>
    where TData : SignalData, ISignalData<TData>
{
    private bool _isOpen;

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        if (config.Encoding.Length > 0)
            throw new ComponentException($"unknown encoding \"{config.Encoding}\": there are no encoding extensions, set format");
        output.Open();
        _isOpen = true;
        return ValueTask.CompletedTask;
    }

    public Task SendAsync(TData data, CancellationToken cancellationToken)
    {
        try
        {
            if (config.GroupBy is { } group)
                WriteGroups(data, group.Attribute);
            else
                output.Write(string.Empty, Encode(data));
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RetryableException($"write {config.Path}: {e.Message}", e);
        }
    }

    public void Dispose()
    {
        if (_isOpen)
            output.Close();
        _isOpen = false;
    }

    private void WriteGroups(TData data, string attribute)
    {
        foreach (var (segment, part) in ResourceGroups.Split(data, attribute))
        {
            if (segment is null)
            {
                logger.Write(LogLevel.Debug, $"Resource does not contain {attribute} attribute, dropping it");
                continue;
            }

            output.Write(segment, Encode(part));
        }
    }

    private ReadOnlyMemory<byte> Encode(SignalData data)
    {
        ReadOnlyMemory<byte> encoded = config.IsJson ? OtlpJsonWriter.Write(data) : data.Payload.ToArray();
        if (!config.IsCompressed)
            return encoded;
        using var zstd = new Compressor();
        return zstd.Wrap(encoded.Span).ToArray();
    }
}
