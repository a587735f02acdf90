namespace Jaeger.Storage;

/// <summary>A span name of a service together with a kind it was seen with.</summary>
/// <param name="Name">The span's name.</param>
/// <param name="SpanKind">The kind in lower case; empty where it is unspecified.</param>
internal readonly record struct Operation(string Name, string SpanKind);
