namespace Aspire.Hosting.Interactions;

/// <summary>Registers what asks the user.</summary>
internal static class InteractionServices
{
    public static void AddInteractions(this IServiceCollection services)
    {
        services.AddSingleton<OpenInteractions>();
        services.AddSingleton<UploadedFiles>();
        services.AddSingleton<InteractionAnswers>();
        services.AddSingleton<IInteractionService, InteractionService>();
    }
}
