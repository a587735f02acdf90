namespace Aspire.Hosting.ApplicationModel;

/// <summary>Marks attributes that say a parameter is a name in the application model.</summary>
public interface IModelNameParameter;

/// <summary>Marks a parameter that is a resource name.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class ResourceNameAttribute : Attribute, IModelNameParameter;

/// <summary>Marks a parameter that is an endpoint name.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class EndpointNameAttribute : Attribute, IModelNameParameter;
