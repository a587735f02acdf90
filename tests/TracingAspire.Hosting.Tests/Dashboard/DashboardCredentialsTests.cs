using Aspire.Hosting.Dashboard.Options;
using Microsoft.Extensions.Configuration;

namespace TracingAspire.Hosting.Tests.Dashboard;

public class DashboardCredentialsTests
{
    [Fact]
    public void Ensure_NothingConfigured_GeneratesFourDifferentSecrets()
    {
        var configuration = new ConfigurationManager();

        DashboardCredentials.Ensure(configuration);

        string?[] secrets =
        [
            configuration["AppHost:BrowserToken"],
            configuration["AppHost:OtlpApiKey"],
            configuration["AppHost:DashboardApiKey"],
            configuration["AppHost:ResourceService:ApiKey"],
        ];
        secrets.ShouldAllBe(secret => secret!.Length == 32);
        secrets.ShouldBeUnique();
        configuration["AppHost:ResourceService:AuthMode"].ShouldBe("ApiKey");
    }

    [Fact]
    public void Ensure_SecretsConfigured_KeepsThem()
    {
        var configuration = new ConfigurationManager
        {
            ["ASPIRE_DASHBOARD_FRONTEND_BROWSERTOKEN"] = "token",
            ["ASPIRE_DASHBOARD_RESOURCESERVICE_APIKEY"] = "resources",
            ["AppHost:OtlpApiKey"] = "otlp",
            ["AppHost:DashboardApiKey"] = "api",
        };

        DashboardCredentials.Ensure(configuration);

        configuration["AppHost:BrowserToken"].ShouldBe("token");
        configuration["AppHost:ResourceService:ApiKey"].ShouldBe("resources");
        configuration["AppHost:OtlpApiKey"].ShouldBe("otlp");
        configuration["AppHost:DashboardApiKey"].ShouldBe("api");
    }

    [Fact]
    public void Ensure_AnonymousAllowed_LeavesEverythingOpen()
    {
        var configuration = new ConfigurationManager { ["ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS"] = "true" };

        DashboardCredentials.Ensure(configuration);

        configuration["AppHost:ResourceService:AuthMode"].ShouldBe("Unsecured");
        configuration["AppHost:BrowserToken"].ShouldBeNull();
    }
}
