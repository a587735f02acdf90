using Aspire.Hosting.Dcp;

namespace TracingAspire.Hosting.Tests.Dcp;

public sealed class DcpConnectionTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void TryRead_KubeconfigOfDcp_GivesServerAndToken()
    {
        File.WriteAllText(_path, """
            apiVersion: v1
            clusters:
            - cluster:
                certificate-authority-data: c2VydmVy
                server: https://[::1]:45123
              name: apiserver_cluster
            contexts:
            - context:
                cluster: apiserver_cluster
                user: apiserver_user
              name: apiserver
            current-context: apiserver
            kind: Config
            users:
            - name: apiserver_user
              user:
                token: s3cret
            """);

        DcpConnection.TryRead(_path).ShouldBe(new DcpConnection(new Uri("https://[::1]:45123/"), "s3cret"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("clusters:\n- cluster:\n    server: https://127.0.0.1:1\n")]
    [InlineData("users:\n- user: { token: [")]
    public void TryRead_FileStillBeingWritten_GivesNothing(string text)
    {
        File.WriteAllText(_path, text);

        DcpConnection.TryRead(_path).ShouldBeNull();
    }

    [Fact]
    public void TryRead_NoFile_GivesNothing() => DcpConnection.TryRead(_path + ".none").ShouldBeNull();

    public void Dispose() => File.Delete(_path);
}
