namespace TracingAspire.AppHost.Startup;

/// <summary>What the start-up report knows of one part.</summary>
/// <param name="Name">The resource's name.</param>
/// <param name="Url">The URLs a person or a program outside would use, a line each, once known.</param>
/// <param name="RunsAs">Project, executable or container.</param>
/// <param name="State">The resource's state, e.g. <c>Running</c>.</param>
/// <param name="HealthyAfter">Time from the start of the AppHost to the first healthy report.</param>
internal sealed record Part(string Name, string? Url = null, string? RunsAs = null, string? State = null, TimeSpan? HealthyAfter = null);
