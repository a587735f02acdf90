namespace Aspire.Hosting.Dashboard.Launch;

/// <summary>The address that opens the dashboard without asking for the token.</summary>
internal static class LoginUrl
{
    public static string Create(string dashboardUrl, string token) =>
        $"{dashboardUrl.TrimEnd('/')}/login?t={Uri.EscapeDataString(token)}";
}
