namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A set of fields, as the API server keeps it.</summary>
public sealed class FieldsV1;
