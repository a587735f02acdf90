using Aspire.Hosting.Backchannel;

namespace TracingAspire.Hosting.Tests.Backchannel;

public class BackchannelSocketTests
{
    [Fact]
    public void IdOf_ProjectFile_HasElevenCharactersOfItsOwn()
    {
        var id = BackchannelSocket.IdOf("/src/one/App.AppHost.csproj");

        id.Length.ShouldBe(11);
        id.ShouldBe(BackchannelSocket.IdOf("/src/one/App.AppHost.csproj"));
        id.ShouldNotBe(BackchannelSocket.IdOf("/src/two/App.AppHost.csproj"));
    }

    [Fact]
    public void Prepare_SocketOfACrashedRun_IsRemovedAndThoseOfOthersStay()
    {
        var home = Directory.CreateTempSubdirectory("hosting-tests-").FullName;
        var first = BackchannelSocket.Prepare("/src/one/App.AppHost.csproj", home);
        var folder = Path.GetDirectoryName(first)!;
        var crashed = Path.Combine(folder, BackchannelSocket.IdOf("/src/one/App.AppHost.csproj") + "AAAAAAAA." + int.MaxValue);
        var other = Path.Combine(folder, BackchannelSocket.IdOf("/src/two/App.AppHost.csproj") + "AAAAAAAA." + int.MaxValue);
        File.WriteAllText(crashed, "");
        File.WriteAllText(other, "");

        var second = BackchannelSocket.Prepare("/src/one/App.AppHost.csproj", home);

        File.Exists(crashed).ShouldBeFalse();
        File.Exists(other).ShouldBeTrue();
        second.ShouldNotBe(first);
        Path.GetFileName(second).ShouldEndWith($".{Environment.ProcessId}");
        Directory.Delete(home, recursive: true);
    }

    [Fact]
    public void ProjectFile_NamedOtherwise_IsTheOneInTheFolder()
    {
        var folder = Directory.CreateTempSubdirectory("hosting-tests-").FullName;
        var project = Path.Combine(folder, "Other.csproj");
        File.WriteAllText(project, "<Project/>");

        BackchannelSocket.ProjectFile(folder, "App").ShouldBe(project);
        Directory.Delete(folder, recursive: true);
    }
}
