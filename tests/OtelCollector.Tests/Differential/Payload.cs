using System.Reflection;

namespace OtelCollector.Tests.Differential;

/// <summary>What is sent: requests with every kind of value a signal has, in OTLP JSON.</summary>
internal static class Payload
{
    public static readonly string[] Signals = ["traces", "metrics", "logs"];

    public static byte[] Json(string signal)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var file = assembly.GetManifestResourceStream($"OtelCollector.Tests.Differential.Payloads.{signal}.json")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
