namespace TracingAspire.AppHost.Backends;

/// <summary>Whether there is a container runtime that works.</summary>
/// <param name="Runtime">Its command, e.g. <c>docker</c>; null where there is none.</param>
/// <param name="Description">A few words for the console: which version it is, or why there is none.</param>
internal sealed record ContainerRuntimeAnswer(string? Runtime, string Description);
