using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet.WebApi;

public interface IFilesApi
{
    Task<ExternalFileReference> Upload(
        FileUpload file, string channelId = null, string threadTs = null, string initialComment = null,
        CancellationToken cancellationToken = default);

    Task<IReadOnlyList<ExternalFileReference>> Upload(
        IEnumerable<FileUpload> files, string channelId = null, string threadTs = null, string initialComment = null,
        CancellationToken cancellationToken = default);

    Task<UploadUrlExternalResponse> GetUploadUrlExternal(
        string fileName, int length, string altText = null, string snippetType = null,
        CancellationToken cancellationToken = default);

    Task<IReadOnlyList<ExternalFileReference>> CompleteUploadExternal(
        IEnumerable<ExternalFileReference> files, string channelId = null, string initialComment = null,
        string threadTs = null, CancellationToken cancellationToken = default);
}

internal sealed class FilesApi(ISlackApiClient client, IHttp http) : IFilesApi
{
    public async Task<ExternalFileReference> Upload(
        FileUpload file, string channelId = null, string threadTs = null, string initialComment = null,
        CancellationToken cancellationToken = default) =>
        (await Upload([file], channelId, threadTs, initialComment, cancellationToken).ConfigureAwait(false))[0];

    public async Task<IReadOnlyList<ExternalFileReference>> Upload(
        IEnumerable<FileUpload> files, string channelId = null, string threadTs = null, string initialComment = null,
        CancellationToken cancellationToken = default)
    {
        var sent = new List<ExternalFileReference>();
        foreach (var file in files)
        {
            sent.Add(await Send(file, cancellationToken).ConfigureAwait(false));
        }

        return await CompleteUploadExternal(sent, channelId, initialComment, threadTs, cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<UploadUrlExternalResponse> GetUploadUrlExternal(
        string fileName, int length, string altText = null, string snippetType = null,
        CancellationToken cancellationToken = default) =>
        client.Get<UploadUrlExternalResponse>(
            "files.getUploadURLExternal",
            new Args
            {
                ["filename"] = fileName,
                ["length"] = length,
                ["alt_text"] = altText,
                ["snippet_type"] = snippetType
            },
            cancellationToken);

    public async Task<IReadOnlyList<ExternalFileReference>> CompleteUploadExternal(
        IEnumerable<ExternalFileReference> files, string channelId = null, string initialComment = null,
        string threadTs = null, CancellationToken cancellationToken = default)
    {
        var args = new Args
        {
            ["files"] = files,
            ["channel_id"] = channelId,
            ["initial_comment"] = initialComment,
            ["thread_ts"] = threadTs
        };
        var answer = await client.Post<UploadAnswer>("files.completeUploadExternal", args, cancellationToken)
            .ConfigureAwait(false);
        return [.. answer.Files];
    }

    private async Task<ExternalFileReference> Send(FileUpload file, CancellationToken cancellationToken)
    {
        var bytes = await file.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var slot = await GetUploadUrlExternal(
            file.FileName, bytes.Length, file.AltText, file.SnippetType, cancellationToken).ConfigureAwait(false);

        // The address is the permission: no token goes with the bytes.
        using var request = new HttpRequestMessage(HttpMethod.Post, slot.UploadUrl);
        request.Content = new ByteArrayContent(bytes);
        await http.Execute<object>(request, cancellationToken).ConfigureAwait(false);

        return new ExternalFileReference { Id = slot.FileId, Title = file.Title };
    }
}
