namespace TracingAspire.AppHost.Startup;

/// <summary>The names of the parts the start-up report waits for, in the order of the table.</summary>
internal sealed record StartupParts(IReadOnlyList<string> Names);
