using Aspire.Hosting.Parameters;

namespace Aspire.Hosting;

/// <summary>Adds values the application is started with.</summary>
public static partial class ParameterResourceBuilderExtensions
{
    /// <summary>Adds a parameter whose value is configured as <c>Parameters:name</c>.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="secret">Whether the value is masked.</param>
    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, [ResourceName] string name, bool secret = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var configuration = builder.Configuration;
        return builder.AddParameter(new ParameterResource(name, known => ParameterValue.Read(configuration, $"Parameters:{name}", known), secret));
    }

    /// <summary>Adds a parameter with a value of its own.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="value">The value.</param>
    /// <param name="publishValueAsDefault">Whether the manifest carries the value.</param>
    /// <param name="secret">Whether the value is masked.</param>
    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, [ResourceName] string name, string value, bool publishValueAsDefault = false, bool secret = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        return builder.AddParameter(name, () => value, publishValueAsDefault, secret);
    }

    /// <summary>Adds a parameter with a value of its own.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="valueGetter">Produces the value.</param>
    /// <param name="publishValueAsDefault">Whether the manifest carries the value.</param>
    /// <param name="secret">Whether the value is masked.</param>
    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, string name, Func<string> valueGetter, bool publishValueAsDefault = false, bool secret = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(valueGetter);
        if (publishValueAsDefault && secret)
            throw new ArgumentException("A parameter cannot be both secret and published as a default value.", nameof(secret));
        return builder.AddParameter(new ParameterResource(name, known => known is null ? valueGetter() : known.GetDefaultValue(), secret)
        {
            Default = publishValueAsDefault ? new ConstantParameterDefault(valueGetter) : null,
        });
    }

    /// <summary>Adds a parameter whose value is configured as <c>Parameters:name</c>, else made up.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="value">Makes the value up.</param>
    /// <param name="secret">Whether the value is masked.</param>
    /// <param name="persist">Whether it is kept in the user secrets of the AppHost, where it has them.</param>
    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, [ResourceName] string name, ParameterDefault value, bool secret = false, bool persist = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(value);
        var configuration = builder.Configuration;
        return builder.AddParameter(new ParameterResource(name, known => ParameterValue.Read(configuration, $"Parameters:{name}", known), secret)
        {
            Default = persist && builder.ExecutionContext.IsRunMode ? new UserSecretsParameterDefault(name, value, builder.UserSecretsManager) : value,
        });
    }

    /// <summary>Adds a parameter whose value is configured under a key.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="configurationKey">The configuration key.</param>
    /// <param name="secret">Whether the value is masked.</param>
    public static IResourceBuilder<ParameterResource> AddParameterFromConfiguration(this IDistributedApplicationBuilder builder, string name, string configurationKey, bool secret = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(configurationKey);
        var configuration = builder.Configuration;
        return builder.AddParameter(new ParameterResource(name, known => ParameterValue.Read(configuration, configurationKey, known), secret)
        {
            ConfigurationKey = configurationKey,
        });
    }

    /// <summary>Says what a parameter is for.</summary>
    /// <param name="builder">The parameter.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="enableMarkdown">Whether that is Markdown.</param>
    public static IResourceBuilder<ParameterResource> WithDescription(this IResourceBuilder<ParameterResource> builder, string description, bool enableMarkdown = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(description);
        builder.Resource.Description = description;
        builder.Resource.EnableDescriptionMarkdown = enableMarkdown;
        return builder;
    }

    /// <summary>Says how a parameter is asked for.</summary>
    /// <param name="builder">The parameter.</param>
    /// <param name="createInput">Makes the input.</param>
    public static IResourceBuilder<ParameterResource> WithCustomInput(this IResourceBuilder<ParameterResource> builder, Func<ParameterResource, InteractionInput> createInput)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new InputGeneratorAnnotation(createInput));
    }

    /// <summary>Adds a connection string that is configured as <c>ConnectionStrings:name</c>.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="environmentVariableName">The variable that carries it; <c>ConnectionStrings__name</c> where it is null.</param>
    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(this IDistributedApplicationBuilder builder, [ResourceName] string name, string? environmentVariableName = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var configuration = builder.Configuration;
        return builder.AddParameter(new ConnectionStringParameterResource(
            name, _ => ParameterValue.ReadConnectionString(configuration, name), environmentVariableName));
    }

    internal static IResourceBuilder<T> AddParameter<T>(this IDistributedApplicationBuilder builder, T parameter) where T : ParameterResource =>
        builder.AddResource(parameter).WithInitialState(new CustomResourceSnapshot
        {
            ResourceType = KnownResourceTypes.Parameter,
            Properties = [new(CustomResourceKnownProperties.Source, parameter.ConfigurationKey)],
            State = KnownResourceStates.Waiting,
        });
}
