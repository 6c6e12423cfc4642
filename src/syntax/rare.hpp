// What few have: a value, or none, that takes the room of a pointer where it is none.
#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace assay::syntax {

/// As std::optional, and copied with what is in it.
template <class T>
class Rare {
  public:
    Rare() = default;
    Rare(T value) : value_(std::make_unique<T>(std::move(value))) {}
    Rare(std::optional<T> value)
        : value_(value ? std::make_unique<T>(std::move(*value)) : nullptr) {}
    Rare(const Rare& other) : value_(other ? std::make_unique<T>(*other) : nullptr) {}
    Rare(Rare&&) noexcept = default;
    Rare& operator=(Rare other) noexcept {
        value_ = std::move(other.value_);
        return *this;
    }

    bool has_value() const { return value_ != nullptr; }
    explicit operator bool() const { return has_value(); }
    T& operator*() { return *value_; }
    const T& operator*() const { return *value_; }
    T* operator->() { return value_.get(); }
    const T* operator->() const { return value_.get(); }

    T& emplace() { return *(value_ = std::make_unique<T>()); }
    void reset() { value_.reset(); }

  private:
    std::unique_ptr<T> value_;
};

} // namespace assay::syntax
