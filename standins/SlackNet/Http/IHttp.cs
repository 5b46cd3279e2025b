namespace SlackNet;

public interface IHttp
{
    Task<T> Execute<T>(HttpRequestMessage requestMessage, CancellationToken cancellationToken);
}
