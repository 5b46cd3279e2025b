#nullable enable
namespace SlackNet.WebApi;

public class FileUpload
{
    public FileUpload(string fileName, HttpContent content)
    {
        FileName = fileName;
        Content = content;
    }

    public FileUpload(string fileName, byte[] content)
        : this(fileName, new ByteArrayContent(content))
    {
    }

    public FileUpload(string fileName, Stream content)
        : this(fileName, new StreamContent(content))
    {
    }

    public FileUpload(string fileName, string content)
        : this(fileName, System.Text.Encoding.UTF8.GetBytes(content))
    {
    }

    public FileUpload(string localFilePath)
        : this(Path.GetFileName(localFilePath), System.IO.File.OpenRead(localFilePath))
    {
    }

    public string FileName { get; }

    public string? Title { get; set; }

    public string? AltText { get; set; }

    public string? SnippetType { get; set; }

    internal HttpContent Content { get; }
}
