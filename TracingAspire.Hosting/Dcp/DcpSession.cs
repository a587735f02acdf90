namespace Aspire.Hosting.Dcp;

/// <summary>The private folder of one DCP: kubeconfig, certificate and console output of everything it runs.</summary>
/// <remarks>DCP deletes the folder itself when it stops or the AppHost dies.</remarks>
internal sealed class DcpSession
{
    private DcpSession(string folder) => Folder = folder;

    public string Folder { get; }

    public string KubeconfigPath => Path.Combine(Folder, "kubeconfig");

    public string CertificatePath => Path.Combine(Folder, "server.crt");

    public string KeyPath => Path.Combine(Folder, "server.key");

    /// <summary>Directory.CreateTempSubdirectory makes the folder readable by its owner only.</summary>
    public static DcpSession Create() => new(Directory.CreateTempSubdirectory("aspire-dcp-").FullName);

    public void Delete()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // DCP was quicker.
        }
        catch (IOException)
        {
            // DCP is deleting it at this moment.
        }
    }
}
