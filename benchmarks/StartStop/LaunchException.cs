namespace TracingAspire.Benchmarks.StartStop;

/// <summary>A command that did not start, did not come up or did not end; the message says which.</summary>
internal sealed class LaunchException(string message) : Exception(message);
