namespace TracingAspire.Tests.Security;

public class AdvisoriesTests
{
    [Fact]
    public void OfNuGet_VulnerablePackages_NamesEachWithItsProjectAndAdvisory()
    {
        var found = Advisories.OfNuGet(
            """
            {"version":1,"projects":[
              {"path":"/src/Clean/Clean.csproj"},
              {"path":"/src/Shop/Shop.csproj","frameworks":[{"framework":"net10.0",
                "topLevelPackages":[{"id":"A","requestedVersion":"1.0.0","resolvedVersion":"1.0.0","vulnerabilities":[{"severity":"High","advisoryurl":"https://example/1"}]}],
                "transitivePackages":[{"id":"B","resolvedVersion":"2.0.0","vulnerabilities":[{"severity":"Low","advisoryurl":"https://example/2"}]}]}]}]}
            """);

        found.ShouldBe(["Shop: A 1.0.0, High, https://example/1", "Shop: B 2.0.0, Low, https://example/2"]);
    }

    [Fact]
    public void OfNpm_VulnerablePackages_NamesEach() =>
        Advisories.OfNpm("""{"auditReportVersion":2,"vulnerabilities":{"left-pad":{"name":"left-pad","severity":"high","range":"<1.3.0"}}}""")
            .ShouldBe(["left-pad <1.3.0, high"]);

    [Fact]
    public void OfNpm_Clean_NamesNone() =>
        Advisories.OfNpm("""{"auditReportVersion":2,"vulnerabilities":{}}""").ShouldNotBeNull().ShouldBeEmpty();

    [Fact]
    public void OfNpm_RegistryWithoutAudit_IsNoReport() =>
        Advisories.OfNpm("""{"message":"405 Method Not Allowed","statusCode":405}""").ShouldBeNull();
}
