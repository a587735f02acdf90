namespace Aspire.Hosting.Parameters;

internal static class ParameterServices
{
    public static void AddParameters(this IServiceCollection services)
    {
        services.AddSingleton<ParameterPrompt>();
        services.AddSingleton<ParameterProcessor>();
        services.AddHostedService<ParameterInitialization>();
    }
}
