using Aspire.Hosting.Parameters;

namespace Aspire.Hosting;

/// <summary>Parameters that belong to another resource: passwords and the like.</summary>
public static partial class ParameterResourceBuilderExtensions
{
    /// <summary>Makes a parameter for a password of 22 characters, kept in the user secrets; it is not added to the model.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="lower">Whether it may have lower-case letters.</param>
    /// <param name="upper">Whether it may have upper-case letters.</param>
    /// <param name="numeric">Whether it may have digits.</param>
    /// <param name="special">Whether it may have signs.</param>
    /// <param name="minLower">How many lower-case letters it has at least.</param>
    /// <param name="minUpper">How many upper-case letters it has at least.</param>
    /// <param name="minNumeric">How many digits it has at least.</param>
    /// <param name="minSpecial">How many signs it has at least.</param>
    public static ParameterResource CreateDefaultPasswordParameter(IDistributedApplicationBuilder builder, string name, bool lower = true, bool upper = true, bool numeric = true, bool special = true, int minLower = 0, int minUpper = 0, int minNumeric = 0, int minSpecial = 0) =>
        CreateGeneratedParameter(builder, name, secret: true, new GenerateParameterDefault
        {
            Lower = lower,
            Upper = upper,
            Numeric = numeric,
            Special = special,
            MinLower = minLower,
            MinUpper = minUpper,
            MinNumeric = minNumeric,
            MinSpecial = minSpecial,
        });

    /// <summary>Makes a parameter with a random value, kept in the user secrets; it is not added to the model.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="secret">Whether the value is masked.</param>
    /// <param name="parameterDefault">How the value is made up.</param>
    public static ParameterResource CreateGeneratedParameter(IDistributedApplicationBuilder builder, string name, bool secret, GenerateParameterDefault parameterDefault)
    {
        var parameter = CreateParameter(builder, name, secret);
        parameter.Default = builder.ExecutionContext.IsRunMode
            ? new UserSecretsParameterDefault(name, parameterDefault, builder.UserSecretsManager)
            : parameterDefault;
        return parameter;
    }

    /// <summary>Makes a parameter whose value is configured as <c>Parameters:name</c>; it is not added to the model.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="secret">Whether the value is masked.</param>
    public static ParameterResource CreateParameter(IDistributedApplicationBuilder builder, string name, bool secret)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var configuration = builder.Configuration;
        var parameter = new ParameterResource(name, known => ParameterValue.Read(configuration, $"Parameters:{name}", known), secret);
        builder.Services.AddSingleton(new DetachedParameter(parameter));
        return parameter;
    }
}
