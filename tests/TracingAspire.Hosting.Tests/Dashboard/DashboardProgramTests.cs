using Aspire.Hosting.Dashboard.Launch;

namespace TracingAspire.Hosting.Tests.Dashboard;

public class DashboardProgramTests
{
    [Fact]
    public void Find_BundledProgram_HasTheDashboardBehindACommand()
    {
        var (command, arguments) = DashboardProgram.Find("/opt/bundle/managed/aspire-managed");

        command.ShouldBe("/opt/bundle/managed/aspire-managed");
        arguments.ShouldBe(["dashboard"]);
    }

    [Fact]
    public void Find_Assembly_RunsOnDotnet()
    {
        var (command, arguments) = DashboardProgram.Find("/opt/dashboard/Aspire.Dashboard.dll");

        command.ShouldBe("dotnet");
        arguments.ShouldBe(["exec", "/opt/dashboard/Aspire.Dashboard.dll"]);
    }

    [Fact]
    public void Find_Program_IsRunAsItIs() => DashboardProgram.Find("/opt/dashboard/Aspire.Dashboard").Arguments.ShouldBeEmpty();
}
