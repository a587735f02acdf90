using Microsoft.AspNetCore.HostFiltering;
using TaskWeb.Security;

namespace TaskWeb.Problems;

/// <summary>
/// Comes before everything that answers, the framework's own filter of host names included: every answer carries the
/// security headers, and one without a body that says what is wrong gets problem details (RFC 9457).
/// </summary>
internal sealed class AnswerStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        next(app);
    };
}

internal static class AnswerServicesExtensions
{
    public static void AddAnswers(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);
        // Filters run in the order they are registered in, and the framework has registered its own by now.
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, AnswerStartupFilter>());
    }
}
