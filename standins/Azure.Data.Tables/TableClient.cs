using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

public class TableClient
{
    private const int NotFound = 404;
    private const int Conflict = 409;

    private readonly TableWire _wire;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(new TableWire(TableEndpoint.Parse(connectionString), null, options), tableName)
    {
    }

    public TableClient(Uri endpoint, TableClientOptions options = null)
        : this(new TableWire(new TableEndpoint(Service(endpoint), null, null), null, options), Table(endpoint))
    {
    }

    public TableClient(Uri endpoint, AzureSasCredential credential, TableClientOptions options = null)
        : this(new TableWire(new TableEndpoint(Service(endpoint), null, credential), null, options), Table(endpoint))
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(
        Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(new TableWire(new TableEndpoint(endpoint, credential, null), null, options), tableName)
    {
    }

    public TableClient(
        Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(new TableWire(new TableEndpoint(endpoint, null, null), tokenCredential, options), tableName)
    {
    }

    internal TableClient(TableWire wire, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _wire = wire;
        Name = tableName;
    }

    protected TableClient()
    {
    }

    public virtual string Name { get; }

    public virtual string AccountName => _wire.Endpoint.AccountName;

    public virtual Uri Uri => _wire.Address(Name).ToUri();

    public static string CreateQueryFilter(FormattableString filter) => ODataLiteral.Filter(filter);

    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => ODataExpression.Filter(filter);

    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        CreateAsync([], cancellationToken);

    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        CreateAsync([Conflict], cancellationToken);

    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default)
    {
        var message = _wire.Message(RequestMethod.Delete, _wire.Address($"Tables('{Name}')"));
        return _wire.SendAsync(message, cancellationToken, NotFound);
    }

    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        var message = _wire.Message(RequestMethod.Post, _wire.Address(Name), EntityJson.Write(entity));
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return _wire.SendAsync(message, cancellationToken);
    }

    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await _wire.SendAsync(GetMessage(partitionKey, rowKey, select), cancellationToken)
            .ConfigureAwait(false);
        return Response.FromValue(Read<T>(response), response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await _wire.SendAsync(GetMessage(partitionKey, rowKey, select), cancellationToken, NotFound)
            .ConfigureAwait(false);
        return new MaybeEntity<T>(response, response.Status == NotFound ? null : Read<T>(response));
    }

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _wire.SendAsync(WriteMessage(entity, mode), cancellationToken);

    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity,
        ETag ifMatch,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        var message = WriteMessage(entity, mode);
        message.Request.Headers.SetValue("If-Match", EntityPath.IfMatch(ifMatch));
        return _wire.SendAsync(message, cancellationToken);
    }

    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        var address = _wire.Address(EntityPath.Of(Name, partitionKey, rowKey));
        var message = _wire.Message(RequestMethod.Delete, address);
        message.Request.Headers.SetValue("If-Match", EntityPath.IfMatch(ifMatch));
        return _wire.SendAsync(message, cancellationToken, NotFound);
    }

    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null,
        int? maxPerPage = null,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new TablePages<T>(
            _wire,
            Name + "()",
            ["NextPartitionKey", "NextRowKey"],
            new TableQuery(filter, maxPerPage, select, cancellationToken),
            EntityJson.Read<T>);

    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter,
        int? maxPerPage = null,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        QueryAsync<T>(ODataExpression.Filter(filter), maxPerPage, select, cancellationToken);

    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        Transaction.SubmitAsync(_wire, Name, transactionActions.ToList(), cancellationToken);

    private static T Read<T>(Response response)
        where T : class, ITableEntity
    {
        using var document = JsonDocument.Parse(response.Content);
        return EntityJson.Read<T>(document.RootElement);
    }

    private static string Table(Uri endpoint) => endpoint.Segments[^1].Trim('/');

    private static Uri Service(Uri endpoint)
    {
        var whole = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new Uri(whole[..(whole.LastIndexOf('/') + 1)] + endpoint.Query);
    }

    private async Task<Response<TableItem>> CreateAsync(int[] tolerated, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = Name });
        var message = _wire.Message(RequestMethod.Post, _wire.Address("Tables"), json);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        var response = await _wire.SendAsync(message, cancellationToken, tolerated).ConfigureAwait(false);
        return Response.FromValue(new TableItem(Name), response);
    }

    private HttpMessage GetMessage(string partitionKey, string rowKey, IEnumerable<string> select)
    {
        var address = _wire.Address(EntityPath.Of(Name, partitionKey, rowKey));
        if (select is not null)
        {
            address.AppendQuery("$select", string.Join(',', select), escapeValue: true);
        }

        return _wire.Message(RequestMethod.Get, address);
    }

    private HttpMessage WriteMessage(ITableEntity entity, TableUpdateMode mode) => _wire.Message(
        mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch,
        _wire.Address(EntityPath.Of(Name, entity.PartitionKey, entity.RowKey)),
        EntityJson.Write(entity));
}
