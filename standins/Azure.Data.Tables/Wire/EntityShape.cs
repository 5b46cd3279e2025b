using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Wire;

/// <summary>Names and values of an entity: a TableEntity's own, or the public properties of a class.</summary>
internal static class EntityShape
{
    public static IEnumerable<(string Name, object Value)> Properties(ITableEntity entity)
    {
        var all = entity is TableEntity bag
            ? bag.Keys.Select(key => (Name: key, Value: bag[key]))
            : Members(entity.GetType()).Select(member => (Name: NameOf(member), Value: member.GetValue(entity)));
        return all.Where(pair => pair.Value is not null
            && pair.Name is not (TableEntity.ETagName or nameof(ITableEntity.ETag) or nameof(ITableEntity.Timestamp)));
    }

    public static T Make<T>(IDictionary<string, object> values)
        where T : class, ITableEntity
    {
        if (typeof(T) == typeof(TableEntity))
        {
            return (T)(ITableEntity)new TableEntity(values);
        }

        var entity = Activator.CreateInstance<T>();
        foreach (var member in Members(typeof(T)))
        {
            if (values.TryGetValue(NameOf(member), out var value) && value is not null)
            {
                member.SetValue(entity, Fit(value, member.PropertyType));
            }
        }

        entity.ETag = values.TryGetValue(TableEntity.ETagName, out var tag) ? new ETag((string)tag) : default;
        return entity;
    }

    public static string NameOf(MemberInfo member) =>
        member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;

    private static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member.CanRead && member.CanWrite && member.PropertyType != typeof(ETag)
                && !member.IsDefined(typeof(IgnoreDataMemberAttribute)));

    private static object Fit(object value, Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return value switch
        {
            string text when type.IsEnum => Enum.Parse(type, text),
            DateTimeOffset time when type == typeof(DateTime) => time.UtcDateTime,
            byte[] bytes when type == typeof(BinaryData) => BinaryData.FromBytes(bytes),
            int number when type == typeof(long) => (long)number,
            int number when type == typeof(double) => (double)number,
            _ => value,
        };
    }
}
