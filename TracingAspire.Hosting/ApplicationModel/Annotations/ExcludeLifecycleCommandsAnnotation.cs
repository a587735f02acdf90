namespace Aspire.Hosting.ApplicationModel;

/// <summary>The resource cannot be started, stopped or restarted by its user.</summary>
internal sealed class ExcludeLifecycleCommandsAnnotation : IResourceAnnotation;
