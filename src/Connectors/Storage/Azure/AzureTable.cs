using Azure;
using Azure.Data.Tables;
using Azure.Identity;

namespace Performix.Connectors.Storage.Azure;

/// <summary>The one table that holds everything, made when it is first used.</summary>
internal sealed class AzureTable(TableClient table)
{
    private const string DefaultName = "performix";

    private volatile bool _created;

    public string Where => table.Uri.GetLeftPart(UriPartial.Path);

    public static AzureTable Of(StorageOptions options) => new(options.ServiceUri is { } address
        ? new TableClient(address, DefaultName, new DefaultAzureCredential())
        : new TableClient(options.ConnectionString, DefaultName));

    /// <summary>Runs requests, turning what the service refuses into something that can be told.</summary>
    public async Task<T> RunAsync<T>(
        string what, Func<TableClient, Task<T>> requests, CancellationToken cancellationToken)
    {
        try
        {
            if (!_created)
            {
                await table.CreateIfNotExistsAsync(cancellationToken);
                _created = true;
            }

            return await requests(table);
        }
        catch (RequestFailedException refusal)
        {
            throw new StorageRefused(what, Where, HintFor(refusal.Status), refusal);
        }
        catch (AggregateException unreachable)
        {
            // What Azure.Core throws when every try has failed in transport.
            throw new StorageRefused(what, Where, HintFor(0), unreachable);
        }
        catch (AuthenticationFailedException refusal)
        {
            throw new StorageRefused(what, Where, HintFor(401), refusal);
        }
    }

    /// <summary>The answer, or null where somebody had changed, added or removed the entity meanwhile.</summary>
    public static async Task<Response?> UnlessChangedAsync(Func<Task<Response>> write)
    {
        try
        {
            return await write();
        }
        catch (RequestFailedException refusal) when (refusal.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    /// <summary>The tag of what an answer says was written.</summary>
    public static string VersionOf(Response answer) => $"{answer.Headers.ETag:H}";

    private static string HintFor(int status) => status switch
    {
        0 => "It cannot be reached: check the address in section Storage and the network.",
        401 or 403 => "Access was refused: check the key, or give the identity Storage Table Data Contributor.",
        404 => "The table is gone while in use: restart to make it again.",
        _ => $"Azure answered with status {status}.",
    };
}
