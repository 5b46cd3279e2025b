using System;
using System.Linq.Expressions;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

public class TableServiceClient
{
    private readonly TableWire _wire;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions options = null)
        : this(TableEndpoint.Parse(connectionString), null, options)
    {
    }

    public TableServiceClient(Uri endpoint, TableClientOptions options = null)
        : this(new TableEndpoint(endpoint, null, null), null, options)
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions options = null)
        : this(new TableEndpoint(endpoint, null, credential), null, options) =>
        ArgumentNullException.ThrowIfNull(credential);

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
        : this(new TableEndpoint(endpoint, credential, null), null, options) =>
        ArgumentNullException.ThrowIfNull(credential);

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(new TableEndpoint(endpoint, null, null), tokenCredential, options) =>
        ArgumentNullException.ThrowIfNull(tokenCredential);

    protected TableServiceClient()
    {
    }

    private TableServiceClient(TableEndpoint endpoint, TokenCredential token, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint.Uri, nameof(endpoint));
        _wire = new TableWire(endpoint, token, options);
    }

    public virtual string AccountName => _wire.Endpoint.AccountName;

    public virtual Uri Uri => _wire.Endpoint.Uri;

    public static string CreateQueryFilter(FormattableString filter) => ODataLiteral.Filter(filter);

    public static string CreateQueryFilter(Expression<Func<TableItem, bool>> filter) =>
        ODataExpression.Filter(filter);

    public virtual TableClient GetTableClient(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return new TableClient(_wire, tableName);
    }

    public virtual Task<Response<TableItem>> CreateTableAsync(
        string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateAsync(cancellationToken);

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new TablePages<TableItem>(
            _wire,
            "Tables",
            ["NextTableName"],
            new TableQuery(filter, maxPerPage, null, cancellationToken),
            json => new TableItem(json.GetProperty("TableName").GetString()));

    public virtual AsyncPageable<TableItem> QueryAsync(
        FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        Expression<Func<TableItem, bool>> filter,
        int? maxPerPage = null,
        CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);
}
