using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Server;

/// <summary>Whether a request is let in.</summary>
/// <param name="Client">Who sent it.</param>
/// <param name="Refusal">Why it is not, for the client to read; null where it is.</param>
internal readonly record struct Admission(ClientInfo Client, string? Refusal);
