namespace Performix.Sandbox.Org.Schema;

/// <summary>A table whose rows all exist, can be pointed to, and can be changed while the org runs.</summary>
internal sealed class StoredTable : Table
{
    private readonly Lock _lock = new();
    private readonly Lazy<List<object>> _made;
    private readonly Dictionary<long, Dictionary<string, object?>> _changes = [];
    private readonly HashSet<long> _purged = [];
    private Dictionary<string, long>? _handles;

    /// <param name="spec">The object.</param>
    /// <param name="sources">What its rows are made from; not looked at before somebody asks for the object.</param>
    public StoredTable(ObjectSpec spec, IEnumerable<object> sources)
        : base(spec) => _made = new Lazy<List<object>>(() => [.. sources]);

    public override long Count => Sources.Count - _purged.Count;

    private List<object> Sources => _made.Value;

    public override IEnumerable<RowRun> Runs()
    {
        for (var i = 0; i < Sources.Count; i++)
        {
            if (_purged.Count == 0 || !IsPurged(i))
            {
                yield return new RowRun(i, 1);
            }
        }
    }

    public override Row At(long handle) => new(this, handle, Sources[(int)handle]);

    public override object? Read(Row row, FieldSpec field)
    {
        if (_changes.Count > 0)
        {
            lock (_lock)
            {
                if (_changes.TryGetValue(row.Handle, out var changed)
                    && changed.TryGetValue(field.Name, out var value))
                {
                    return value;
                }
            }
        }

        return field.Read(row.Source);
    }

    public override Row? Find(string id)
    {
        lock (_lock)
        {
            _handles ??= Index();
            return _handles.TryGetValue(SfId.Full(id), out var handle) ? At(handle) : null;
        }
    }

    /// <summary>Sets fields of one row; they win over what the row was made from.</summary>
    public void Change(long handle, IReadOnlyDictionary<string, object?> values)
    {
        lock (_lock)
        {
            if (!_changes.TryGetValue(handle, out var changed))
            {
                _changes[handle] = changed = new(StringComparer.OrdinalIgnoreCase);
            }

            foreach (var (name, value) in values)
            {
                changed[name] = value;
            }
        }
    }

    /// <summary>Takes a row away without a trace. Handles stay as they are.</summary>
    public void Purge(long handle)
    {
        lock (_lock)
        {
            _purged.Add(handle);
        }
    }

    private bool IsPurged(long handle)
    {
        lock (_lock)
        {
            return _purged.Contains(handle);
        }
    }

    /// <summary>A new row made from the same thing as an old one, with fields of its own.</summary>
    public long Copy(long handle, IReadOnlyDictionary<string, object?> values)
    {
        lock (_lock)
        {
            Sources.Add(Sources[(int)handle]);
            var added = Sources.Count - 1;
            var id = SfId.Of(Spec.Prefix, 800_000_000 + added);
            Change(added, new Dictionary<string, object?>(values) { ["Id"] = id });
            _handles = null;
            return added;
        }
    }

    private Dictionary<string, long> Index()
    {
        var id = Spec.Fields[0];
        var handles = new Dictionary<string, long>(Sources.Count, StringComparer.Ordinal);
        for (var i = 0; i < Sources.Count; i++)
        {
            handles[(string)Read(At(i), id)!] = i; // never null: the first field of every object is its id
        }

        return handles;
    }
}
