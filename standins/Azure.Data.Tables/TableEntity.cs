using System;
using System.Collections;
using System.Collections.Generic;

namespace Azure.Data.Tables;

public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    internal const string ETagName = "odata.etag";

    private readonly IDictionary<string, object> _properties;

    public TableEntity()
        : this(null, null)
    {
    }

    public TableEntity(string partitionKey, string rowKey)
    {
        _properties = new Dictionary<string, object>();
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values) =>
        _properties = values != null
            ? new Dictionary<string, object>(values)
            : new Dictionary<string, object>();

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey));
        set => _properties[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey));
        set => _properties[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => _properties[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => GetString(ETagName) is { } text ? new ETag(text) : default;
        set => _properties[ETagName] = value.ToString();
    }

    public int Count => _properties.Count;

    public ICollection<string> Keys => _properties.Keys;

    ICollection<object> IDictionary<string, object>.Values => _properties.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    public object this[string key]
    {
        get => _properties.TryGetValue(key, out var value) ? value : null;
        set => _properties[key] = value;
    }

    public string GetString(string key) => Reference<string>(key);

    public byte[] GetBinary(string key) => this[key] is BinaryData data ? data.ToArray() : Reference<byte[]>(key);

    public BinaryData GetBinaryData(string key) =>
        this[key] is byte[] bytes ? BinaryData.FromBytes(bytes) : Reference<BinaryData>(key);

    public bool? GetBoolean(string key) => Value<bool>(key);

    public DateTime? GetDateTime(string key) =>
        this[key] is DateTimeOffset time ? time.UtcDateTime : Value<DateTime>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) =>
        this[key] is DateTime time ? new DateTimeOffset(time) : Value<DateTimeOffset>(key);

    public double? GetDouble(string key) => Value<double>(key);

    public Guid? GetGuid(string key) => Value<Guid>(key);

    public int? GetInt32(string key) => Value<int>(key);

    public long? GetInt64(string key) => Value<long>(key);

    public void Add(string key, object value) => _properties.Add(key, value);

    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    public bool Remove(string key) => _properties.Remove(key);

    public bool TryGetValue(string key, out object value) => _properties.TryGetValue(key, out value);

    public void Clear() => _properties.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => _properties.Add(item);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) =>
        _properties.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        _properties.CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        _properties.Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() =>
        _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    private T Reference<T>(string key)
        where T : class => this[key] switch
        {
            null => null,
            T value => value,
            { } other => throw Mismatch(key, typeof(T), other),
        };

    private T? Value<T>(string key)
        where T : struct => this[key] switch
        {
            null => null,
            T value => value,
            { } other => throw Mismatch(key, typeof(T), other),
        };

    private static InvalidOperationException Mismatch(string key, Type asked, object held) =>
        new($"Property {key} holds a {held.GetType().Name}, not a {asked.Name}.");
}
