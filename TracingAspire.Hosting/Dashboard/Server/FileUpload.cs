using Aspire.Hosting.Dashboard.Protocol;
using Aspire.Hosting.Interactions;
using Grpc.Core;

namespace Aspire.Hosting.Dashboard.Server;

/// <summary>Takes a file the user picked in a dialog; the first chunk says what it is for.</summary>
internal sealed class FileUpload(UploadedFiles files)
{
    /// <summary>Returns once the file is complete.</summary>
    /// <exception cref="RpcException">Nobody asked for the file, or it is too large.</exception>
    public async Task<UploadFileResponse> ReceiveAsync(IAsyncStreamReader<UploadFileChunk> chunks, CancellationToken cancellationToken)
    {
        if (!await chunks.MoveNext(cancellationToken))
            throw Refuse(StatusCode.InvalidArgument, "The upload is empty.");
        var first = chunks.Current;
        if (files.Create(first.InteractionId, first.InputName, first.FileName) is not var (file, maxSize))
            throw Refuse(StatusCode.FailedPrecondition, $"No open dialog asks for a file '{first.InputName}'.");

        var kept = false;
        try
        {
            await CopyAsync(chunks, file.FilePath, maxSize, cancellationToken);
            files.Add(first.InteractionId, first.InputName, file);
            kept = true;
        }
        finally
        {
            if (!kept)
                File.Delete(file.FilePath);
        }

        return new UploadFileResponse { FileId = file.Id };
    }

    private static async Task CopyAsync(IAsyncStreamReader<UploadFileChunk> chunks, string path, long maxSize, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(path);
        do
        {
            await stream.WriteAsync(chunks.Current.Data.Memory, cancellationToken);
            if (stream.Length > maxSize)
                throw Refuse(StatusCode.ResourceExhausted, $"The file is larger than {maxSize} bytes.");
        }
        while (await chunks.MoveNext(cancellationToken));
    }

    private static RpcException Refuse(StatusCode code, string sentence) => new(new Status(code, sentence));
}
